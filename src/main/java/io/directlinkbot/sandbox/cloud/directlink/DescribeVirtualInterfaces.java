package io.directlinkbot.sandbox.cloud.directlink;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.directlinkbot.sandbox.cloud.Cloud;
import io.directlinkbot.sandbox.cloud.CloudAccount;
import io.directlinkbot.sandbox.cloud.SimulatedInterface;
import io.directlinkbot.sandbox.cloud.protocol.Failure;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists the interfaces that the caller grants or was granted. */
final class DescribeVirtualInterfaces extends Operation<DescribeVirtualInterfaces.Input> {
  private final Cloud cloud;
  private final PageSize pageSize;

  DescribeVirtualInterfaces(Cloud cloud, PageSize pageSize) {
    super(Input.class);
    this.cloud = cloud;
    this.pageSize = pageSize;
  }

  @Override
  Object carryOut(CloudAccount caller, Input input) throws Failure {
    // sorted by id, so that a page can start after an id that is no longer listed
    List<SimulatedInterface> all =
        cloud.interfaces().visibleTo(caller.id()).stream()
            .filter(one -> matches(input.virtualInterfaceId, one.id()))
            .filter(one -> matches(input.connectionId, one.connection()))
            .sorted(Comparator.comparing(SimulatedInterface::id))
            .toList();
    RowPage<SimulatedInterface> page =
        RowPage.of(all, SimulatedInterface::id, input.nextToken, pageSize.of(input.maxResults));
    return new Output(page.rows().stream().map(InterfaceRow::listed).toList(), page.nextToken());
  }

  private static boolean matches(@Nullable String wanted, String actual) {
    return wanted == null || wanted.equals(actual);
  }

  record Input(
      @Nullable String virtualInterfaceId,
      @Nullable String connectionId,
      @Nullable Integer maxResults,
      @Nullable String nextToken) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Output(List<InterfaceRow> virtualInterfaces, @Nullable String nextToken) {}
}
