package io.directlinkbot.directlink.aws;

import io.directlinkbot.config.Account;
import io.directlinkbot.directlink.aws.ClientSettings.Tools;
import io.directlinkbot.directlink.aws.answer.CallFailure;
import io.directlinkbot.directlink.aws.keys.AccountKey;
import software.amazon.awssdk.services.directconnect.DirectConnectClient;
import software.amazon.awssdk.services.ec2.Ec2Client;

/** Finds the clients of an account. All methods throw {@link CallFailure} while it has no key. */
record AccountClients(Account account, AccountKey key, SharedClients shared) {

  DirectConnectClient reader() {
    return shared.reader(settings(CloudApi.DIRECT_LINK));
  }

  DirectConnectClient confirmer() {
    return shared.confirmer(settings(CloudApi.DIRECT_LINK));
  }

  Ec2Client gateways() {
    return shared.gateways(settings(CloudApi.GATEWAYS));
  }

  private ClientSettings settings(CloudApi api) {
    // an endpoint read from a half-written profile would stay until a restart, so wait for its key
    key.resolveCredentials();
    return new ClientSettings(
        account.region(),
        new Endpoints(account, shared.surroundings()).of(api),
        Tools.of(account.credentials()));
  }
}
