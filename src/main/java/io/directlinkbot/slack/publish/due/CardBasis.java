package io.directlinkbot.slack.publish.due;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.preflight.Finding;
import io.directlinkbot.slack.view.card.GatewayChoice;
import java.util.List;

/**
 * What a card is drawn from, besides the time: as long as it is equal, the card shows the same. The
 * request that this one replaces is not part of it; its news make this one due.
 *
 * @param view the account, with what is known of it beyond its configuration
 * @param findings of the pre-flight checks
 */
public record CardBasis(
    InterfaceRequest request, AccountView view, GatewayChoice choice, List<Finding> findings) {}
