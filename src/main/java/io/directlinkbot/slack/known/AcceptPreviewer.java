package io.directlinkbot.slack.known;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.directlink.GatewayList;
import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.directlink.RememberedList;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.request.preflight.Finding;
import io.directlinkbot.request.preflight.LastArrangement;
import io.directlinkbot.request.preflight.ListedInterfaces;
import io.directlinkbot.request.preflight.Preflight;
import io.directlinkbot.request.preflight.Proposal;
import io.directlinkbot.slack.view.card.GatewayChoice;
import io.directlinkbot.slack.view.dialog.AcceptPreview;
import io.directlinkbot.slack.view.dialog.AcceptPreview.Reading;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Previews an accept: at once from what was read last, and again after reading what was missing or
 * old. Thread-safe.
 */
public final class AcceptPreviewer {
  private static final Logger LOG = LoggerFactory.getLogger(AcceptPreviewer.class);

  private final KnownGateways knownGateways;
  private final Map<String, GatewayList> gateways;
  private final Map<String, RememberedList<HostedInterface>> interfaces;
  private final ReplacementLookup predecessors;
  private final Executor background;
  private final Map<String, LastArrangement> arranged = new ConcurrentHashMap<>();

  public AcceptPreviewer(
      KnownGateways knownGateways,
      Map<String, GatewayList> gateways,
      Map<String, RememberedList<HostedInterface>> interfaces,
      ReplacementLookup predecessors,
      Executor background) {
    this.knownGateways = knownGateways;
    this.gateways = Map.copyOf(gateways);
    this.interfaces = Map.copyOf(interfaces);
    this.predecessors = predecessors;
    this.background = background;
  }

  /** The findings of the pre-flight checks, from what was read last. */
  public List<Finding> findings(
      InterfaceRequest request, AccountView view, Optional<Gateway> gateway) {
    return Preflight.of(
        new Proposal(
            request,
            gateway,
            listedInterfaces(request.id()).map(rows -> arranged(request.id().account(), rows)),
            view.lookUpCounterparty(request.offer().connection())));
  }

  /** The gateway that counts as chosen unless the person picks another. */
  public Optional<String> usualGateway(InterfaceRequest request) {
    return knownGateways.choice(request).preselected().map(Gateway::id);
  }

  /** The preview to show at once, while what is missing is read. */
  public AcceptPreview beforeReading(
      InterfaceRequest request, AccountView view, Optional<String> gateway) {
    return preview(request, view, gateway, Reading.UNDER_WAY);
  }

  /** The preview to show after {@link #refresh}, whether or not that succeeded. */
  public AcceptPreview afterReading(
      InterfaceRequest request, AccountView view, Optional<String> gateway) {
    return preview(request, view, gateway, Reading.FAILED);
  }

  /**
   * The preview of an accept that the final check sent back with warnings.
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
        knownGateways.choice(request),
        findings,
        listedInterfaces(request.id()).isPresent() ? Reading.DONE : Reading.FAILED,
        note,
        predecessors.find(request));
  }

  /**
   * Whether gateways and interfaces were read within the last minute, and some gateway is usable.
   */
  public boolean isFresh(RequestId id) {
    GatewayList known = gateways.get(id.account());
    RememberedList<HostedInterface> listed = interfaces.get(id.account());
    boolean usable =
        known == null || (known.isFresh() && known.lastRead().filter(List::isEmpty).isEmpty());
    return usable && (listed == null || listed.isFresh());
  }

  /** Reads both lists at the same time, unless they are fresh; failures are logged. */
  public void refresh(RequestId id) {
    CompletableFuture.allOf(
            CompletableFuture.runAsync(() -> refreshGateways(id), background),
            CompletableFuture.runAsync(() -> refreshInterfaces(id), background))
        .join();
  }

  private AcceptPreview preview(
      InterfaceRequest request, AccountView view, Optional<String> gateway, Reading missing) {
    Optional<Gateway> chosen = gateway.map(id -> knownGateways.gateway(request.id(), id));
    GatewayChoice choice = knownGateways.choice(request);
    boolean complete = listedInterfaces(request.id()).isPresent();
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
        predecessors.find(request));
  }

  private Optional<List<HostedInterface>> listedInterfaces(RequestId id) {
    return Optional.ofNullable(interfaces.get(id.account())).flatMap(RememberedList::lastRead);
  }

  /** Arranges each list once: every card of an account is compared with the same. */
  private ListedInterfaces arranged(String account, List<HostedInterface> rows) {
    return arranged.computeIfAbsent(account, _ -> new LastArrangement()).of(rows);
  }

  private void refreshGateways(RequestId id) {
    GatewayList list = gateways.get(id.account());
    if (list == null) {
      return;
    }
    if (list.lastRead().filter(List::isEmpty).isPresent()) {
      // none was usable, but somebody may have attached one since
      list.forget();
    }
    try {
      List<Gateway> usable = list.usable();
      LOG.debug("{}: {} usable gateways", id, usable.size());
    } catch (CloudException failure) {
      LOG.warn("{}: the gateways can't be read: {}", id.account(), failure.sentence());
    }
  }

  private void refreshInterfaces(RequestId id) {
    RememberedList<HostedInterface> list = interfaces.get(id.account());
    try {
      if (list != null) {
        list.refresh();
      }
    } catch (CloudException failure) {
      LOG.warn("{}: the interfaces can't be read: {}", id.account(), failure.sentence());
    }
  }
}
