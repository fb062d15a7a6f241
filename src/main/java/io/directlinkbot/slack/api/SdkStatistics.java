package io.directlinkbot.slack.api;

import com.slack.api.SlackConfig;
import com.slack.api.audit.AuditConfig;
import com.slack.api.methods.MethodsConfig;
import com.slack.api.rate_limits.metrics.MetricsDatastore;
import com.slack.api.scim.SCIMConfig;
import com.slack.api.scim2.SCIM2Config;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The statistics that Slack's SDK keeps of its calls. The bot has its own pace and uses none of
 * them; each costs a thread that wakes every second.
 */
final class SdkStatistics {
  private static final Logger LOG = LoggerFactory.getLogger(SdkStatistics.class);

  private SdkStatistics() {}

  /**
   * Stops those of a configuration, and those that the SDK's classes start for a default client,
   * which this process never uses.
   */
  static void stop(SlackConfig config) {
    config.setStatsEnabled(false);
    SlackConfig ofClients = SlackConfig.DEFAULT;
    Stream.of(
            // disabling leaves the second version of SCIM on
            config.getSCIM2Config().getMetricsDatastore(),
            ofClients.getMethodsConfig().getMetricsDatastore(),
            ofClients.getAuditConfig().getMetricsDatastore(),
            ofClients.getSCIMConfig().getMetricsDatastore(),
            ofClients.getSCIM2Config().getMetricsDatastore(),
            MethodsConfig.DEFAULT_SINGLETON.getMetricsDatastore(),
            AuditConfig.DEFAULT_SINGLETON.getMetricsDatastore(),
            SCIMConfig.DEFAULT_SINGLETON.getMetricsDatastore(),
            SCIM2Config.DEFAULT_SINGLETON.getMetricsDatastore())
        .forEach(SdkStatistics::close);
  }

  private static void close(MetricsDatastore statistics) {
    try {
      statistics.close();
    } catch (Exception failure) {
      LOG.debug("Statistics of Slack's SDK did not stop", failure);
    }
  }
}
