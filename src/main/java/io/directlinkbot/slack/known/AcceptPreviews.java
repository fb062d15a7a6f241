package io.directlinkbot.slack.known;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.directlink.GatewayList;
import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.directlink.InterfaceList;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.request.preflight.Finding;
import io.directlinkbot.request.preflight.Preflight;
import io.directlinkbot.request.preflight.Proposal;
import io.directlinkbot.slack.view.card.GatewayChoice;
import io.directlinkbot.slack.view.dialog.AcceptPreview;
import io.directlinkbot.slack.view.dialog.AcceptPreview.Reading;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What can be said of an accept without waiting for the cloud, and the waiting for the rest.
 * Thread-safe.
 */
public final class AcceptPreviews {
  private static final Logger LOG = LoggerFactory.getLogger(AcceptPreviews.class);

  private final KnownGateways choices;
  private final Map<String, GatewayList> gateways;
  private final Map<String, InterfaceList> interfaces;
  private final Predecessors predecessors;
  private final Executor background;

  public AcceptPreviews(
      KnownGateways choices,
      Map<String, GatewayList> gateways,
      Map<String, InterfaceList> interfaces,
      Predecessors predecessors,
      Executor background) {
    this.choices = choices;
    this.gateways = Map.copyOf(gateways);
    this.interfaces = Map.copyOf(interfaces);
    this.predecessors = predecessors;
    this.background = background;
  }

  /** What pre-flight says of an offer from what was read last. */
  public List<Finding> findings(
      InterfaceRequest request, AccountView view, Optional<Gateway> gateway) {
    return Preflight.of(
        new Proposal(
            request,
            gateway,
            others(request.id()),
            view.lookUpCounterparty(request.offer().connection())));
  }

  /** The gateway that counts as chosen unless somebody chooses another. */
  public Optional<String> usual(InterfaceRequest request) {
    return choices.of(request).preselected().map(Gateway::id);
  }

  /** An accept as it can be shown at once. */
  public AcceptPreview now(InterfaceRequest request, AccountView view, Optional<String> gateway) {
    return shown(request, view, gateway, Reading.UNDER_WAY);
  }

  /** The same once the cloud was asked, whatever came of it. */
  public AcceptPreview afterReading(
      InterfaceRequest request, AccountView view, Optional<String> gateway) {
    return shown(request, view, gateway, Reading.FAILED);
  }

  /**
   * An accept that came back with warnings.
   *
   * @param note what the person wrote
   */
  public AcceptPreview warned(
      InterfaceRequest request,
      AccountView view,
      Gateway gateway,
      List<Finding> findings,
      String note) {
    return new AcceptPreview(
        request,
        view,
        Optional.of(gateway),
        choices.of(request),
        findings,
        others(request.id()).isPresent() ? Reading.DONE : Reading.FAILED,
        note,
        predecessors.of(request));
  }

  /** Whether all that it takes was read within the last minute, and some gateway can be used. */
  public boolean isFresh(RequestId id) {
    GatewayList known = gateways.get(id.account());
    InterfaceList rows = interfaces.get(id.account());
    boolean usable =
        known == null || (known.isFresh() && known.lastRead().filter(List::isEmpty).isEmpty());
    return usable && (rows == null || rows.isFresh());
  }

  /** Reads what is not fresh, both lists at a time, and returns when that is over. */
  public void refresh(RequestId id) {
    CompletableFuture.allOf(
            CompletableFuture.runAsync(() -> refreshGateways(id), background),
            CompletableFuture.runAsync(() -> refreshInterfaces(id), background))
        .join();
  }

  private AcceptPreview shown(
      InterfaceRequest request, AccountView view, Optional<String> gateway, Reading missing) {
    Optional<Gateway> chosen = gateway.map(id -> choices.known(request.id(), id));
    GatewayChoice choice = choices.of(request);
    boolean complete = others(request.id()).isPresent();
    if (missing == Reading.UNDER_WAY) {
      complete &= !(choice instanceof GatewayChoice.NotRead);
    }
    return new AcceptPreview(
        request,
        view,
        chosen,
        choice,
        findings(request, view, chosen),
        complete ? Reading.DONE : missing,
        "",
        predecessors.of(request));
  }

  private Optional<List<HostedInterface>> others(RequestId id) {
    return Optional.ofNullable(interfaces.get(id.account())).flatMap(InterfaceList::lastRead);
  }

  private void refreshGateways(RequestId id) {
    GatewayList list = gateways.get(id.account());
    if (list == null) {
      return;
    }
    if (list.lastRead().filter(List::isEmpty).isPresent()) {
      // none could be used: somebody may have attached one since
      list.forget();
    }
    try {
      List<Gateway> usable = list.usable();
      LOG.debug("{}: {} gateways can be used", id, usable.size());
    } catch (CloudException failure) {
      LOG.warn("{}: the gateways can't be read: {}", id.account(), failure.sentence());
    }
  }

  private void refreshInterfaces(RequestId id) {
    InterfaceList list = interfaces.get(id.account());
    try {
      if (list != null) {
        list.refresh();
      }
    } catch (CloudException failure) {
      LOG.warn("{}: the interfaces can't be read: {}", id.account(), failure.sentence());
    }
  }
}
