package io.directlinkbot.slack.view.dialog;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.preflight.Finding;
import io.directlinkbot.slack.view.card.GatewayChoice;
import io.directlinkbot.slack.view.card.ReplacedRequest;
import java.util.List;
import java.util.Optional;

/**
 * An accept that a person is about to make, as its dialog shows it.
 *
 * @param chosen the gateway, if one is chosen
 * @param choice what is known about the gateways to choose from
 * @param findings what pre-flight found with the chosen gateway
 * @param reading progress of the reads that the findings need
 * @param note the note that the person wrote so far; may be empty
 * @param replaced the request that this one replaces, if any
 */
public record AcceptPreview(
    InterfaceRequest request,
    AccountView view,
    Optional<Gateway> chosen,
    GatewayChoice choice,
    List<Finding> findings,
    Reading reading,
    String note,
    Optional<ReplacedRequest> replaced) {
  public AcceptPreview {
    findings = List.copyOf(findings);
  }

  /** An accept of an offer that replaces none. */
  public AcceptPreview(
      InterfaceRequest request,
      AccountView view,
      Optional<Gateway> chosen,
      GatewayChoice choice,
      List<Finding> findings,
      Reading reading,
      String note) {
    this(request, view, chosen, choice, findings, reading, note, Optional.empty());
  }

  /** Progress of the reads that the findings need. */
  public enum Reading {
    DONE,
    /** Something is being read for the first time. */
    UNDER_WAY,
    /** The account's other interfaces could not be read. */
    FAILED
  }
}
