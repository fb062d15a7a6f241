package io.directlinkbot.slack.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.request.approval.ApproverGroup;
import io.directlinkbot.sandbox.slack.web.Hold;
import io.directlinkbot.slack.Clicker;
import io.directlinkbot.slack.publish.Desk;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often Slack is asked for a group, which it allows twenty times a minute. */
final class GroupLookupTest {
  private static final String GROUP = Clicker.GROUP;
  private static final String METHOD = "usergroups.users.list";

  @TempDir private Path folder;
  private Desk desk;
  private GroupScene scene;

  @BeforeEach
  void open() {
    desk = new Desk(folder);
    scene = new GroupScene(desk);
  }

  @AfterEach
  void close() {
    scene.close();
    desk.close();
  }

  @Test
  void areReadOnceForManyWhoAskAtOnce() throws Exception {
    Hold hold = desk.workspace.faults().hold(METHOD);
    List<Future<ApproverGroup>> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<ApproverGroup> ask = () -> scene.groups().find(GROUP);
      for (int click = 0; click < 20; click++) {
        all.add(threads.submit(ask));
      }
      hold.release();
      for (Future<ApproverGroup> answer : all) {
        assertThat(answer.get()).isEqualTo(read(Clicker.inGroup()));
      }
    }
    assertThat(desk.calls(METHOD)).isEqualTo(1);
  }

  @Test
  void areReadForAWholeOrganizationBeforeTheBotHasSignedIn() {
    desk.workspace.put(desk.workspace.snapshot().identity().installedFor("E0ORGANIZATION"));

    assertThat(scene.groups().find(GROUP)).isEqualTo(read(Clicker.inGroup()));
  }

  @Test
  void areReadAgainOnceTheyAreNotFresh() {
    scene.read();
    desk.clock.advance(GroupLookup.FRESH.minusMillis(1));
    scene.read();
    assertThat(desk.calls(METHOD)).isEqualTo(1);

    desk.clock.advance(GroupLookup.FRESH);
    scene.read();
    assertThat(desk.calls(METHOD)).isEqualTo(2);
  }

  @Test
  void areNotAskedForAtEachClickWhileSlackFails() {
    scene.fail();
    scene.read();
    scene.read();
    assertThat(desk.calls(METHOD)).isEqualTo(1);

    desk.workspace.faults().clear();
    desk.clock.advance(GroupLookup.AFTER_A_FAILURE);
    assertThat(scene.groups().find(GROUP)).isEqualTo(read(Clicker.inGroup()));
  }

  @Test
  void countAsTheyWereReadForHalfAnHourAndNotAMomentLonger() {
    scene.read();
    scene.fail();
    desk.clock.advance(GroupLookup.GOOD.minusMillis(1));
    assertThat(scene.groups().find(GROUP)).isEqualTo(read(Clicker.inGroup()));

    desk.clock.advance(Duration.ofMillis(1));
    assertThat(scene.groups().find(GROUP)).isEqualTo(new ApproverGroup.Unread(GROUP));
  }

  @Test
  void areReadBehindTheBackOfThoseWhoClickOnlyWhenThatIsAskedFor() {
    scene.read();
    scene.has(List.of("U0NEW"));
    assertThat(scene.groups().find(GROUP)).isEqualTo(read(Clicker.inGroup()));

    scene.groups().refresh(GROUP);
    assertThat(scene.groups().find(GROUP)).isEqualTo(read(List.of("U0NEW")));
  }

  private static ApproverGroup read(List<String> members) {
    return new ApproverGroup.Read(GROUP, Set.copyOf(members));
  }
}
