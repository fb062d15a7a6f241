package io.directlinkbot.directlink.aws;

import io.directlinkbot.proxy.Proxies;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpService;
import software.amazon.awssdk.utils.AttributeMap;

/**
 * Makes the HTTP clients that the SDK asks for by itself, to get a key from STS or SSO: they take
 * the same ways as all others. The SDK makes it, by its name; there is one for the process.
 */
public final class ProxiedHttpService implements SdkHttpService {
  private static final String SETTING = "software.amazon.awssdk.http.service.impl";

  private static volatile Proxies proxies = Proxies.none();

  /** From now on the SDK's own clients go through these. */
  static void take(Proxies all) {
    proxies = all;
    System.setProperty(SETTING, ProxiedHttpService.class.getName());
  }

  @Override
  public SdkHttpClient.Builder<?> createHttpClientBuilder() {
    return new Builder();
  }

  private static final class Builder implements SdkHttpClient.Builder<Builder> {
    @Override
    public SdkHttpClient buildWithDefaults(AttributeMap defaults) {
      return new ProxiedHttpClient(CallTimeouts.USUAL, proxies);
    }
  }
}
