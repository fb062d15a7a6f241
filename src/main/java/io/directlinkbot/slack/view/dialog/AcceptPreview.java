package io.directlinkbot.slack.view.dialog;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.preflight.Finding;
import io.directlinkbot.slack.view.card.GatewayChoice;
import io.directlinkbot.slack.view.card.Replaced;
import java.util.List;
import java.util.Optional;

/**
 * An accept that somebody is about to make, as the dialog shows it.
 *
 * @param chosen the gateway, once one is chosen
 * @param choice what the dialog's picker chooses from
 * @param findings of pre-flight, with the chosen gateway
 * @param reading whether more will be known in a moment
 * @param note what the person wrote so far, may be empty
 * @param replaced the request that this one takes the place of, if it does
 */
public record AcceptPreview(
    InterfaceRequest request,
    AccountView view,
    Optional<Gateway> chosen,
    GatewayChoice choice,
    List<Finding> findings,
    Reading reading,
    String note,
    Optional<Replaced> replaced) {
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

  /** Of the cloud, what the findings need. */
  public enum Reading {
    DONE,
    /** Something was never read, and is being read now. */
    UNDER_WAY,
    /** The account's other interfaces could not be read. */
    FAILED
  }
}
