package io.directlinkbot.sandbox.cloud.directlink;

import io.directlinkbot.sandbox.cloud.Cloud;
import io.directlinkbot.sandbox.cloud.CloudAccount;
import io.directlinkbot.sandbox.cloud.Location;
import java.util.List;

/** Lists the locations of the caller's region. */
final class DescribeLocations extends Operation<DescribeLocations.Input> {
  private final Cloud cloud;

  DescribeLocations(Cloud cloud) {
    super(Input.class);
    this.cloud = cloud;
  }

  @Override
  Object carryOut(CloudAccount caller, Input input) {
    return new Output(
        cloud.snapshot().locations().stream()
            .filter(location -> location.region().equals(caller.region()))
            .map(Row::of)
            .toList());
  }

  record Input() {}

  record Output(List<Row> locations) {}

  record Row(String locationCode, String locationName, String region) {
    static Row of(Location location) {
      return new Row(location.code(), location.name(), location.region());
    }
  }
}
