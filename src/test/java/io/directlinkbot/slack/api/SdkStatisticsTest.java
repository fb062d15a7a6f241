package io.directlinkbot.slack.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.SlackConfig;
import com.slack.api.audit.AuditConfig;
import com.slack.api.methods.MethodsConfig;
import com.slack.api.rate_limits.metrics.MetricsDatastore;
import com.slack.api.scim.SCIMConfig;
import com.slack.api.scim2.SCIM2Config;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SdkStatisticsTest {
  @Test
  void noStatisticsAreKept() {
    SlackConfig config = new SlackConfig();
    SdkStatistics.stop(config);

    assertThat(
            Stream.of(
                config.getMethodsConfig().getMetricsDatastore(),
                config.getAuditConfig().getMetricsDatastore(),
                config.getSCIMConfig().getMetricsDatastore(),
                config.getSCIM2Config().getMetricsDatastore(),
                SlackConfig.DEFAULT.getMethodsConfig().getMetricsDatastore(),
                SlackConfig.DEFAULT.getAuditConfig().getMetricsDatastore(),
                SlackConfig.DEFAULT.getSCIMConfig().getMetricsDatastore(),
                SlackConfig.DEFAULT.getSCIM2Config().getMetricsDatastore(),
                MethodsConfig.DEFAULT_SINGLETON.getMetricsDatastore(),
                AuditConfig.DEFAULT_SINGLETON.getMetricsDatastore(),
                SCIMConfig.DEFAULT_SINGLETON.getMetricsDatastore(),
                SCIM2Config.DEFAULT_SINGLETON.getMetricsDatastore()))
        .allMatch(MetricsDatastore::isClosed);
  }
}
