package io.directlinkbot.directlink.aws;

import io.directlinkbot.proxy.Proxies;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpService;
import software.amazon.awssdk.utils.AttributeMap;

/**
 * Creates the HTTP clients that the SDK uses on its own, to get a key from STS or SSO, so that they
 * use the same proxies as all others. The SDK instantiates this class by its name, so the proxies
 * are set for the whole process.
 */
public final class ProxiedHttpService implements SdkHttpService {
  private static final String SETTING = "software.amazon.awssdk.http.service.impl";

  private static volatile Proxies proxies = Proxies.none();

  /** Makes the SDK's own clients use these proxies from now on. */
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
