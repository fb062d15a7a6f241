package io.directlinkbot.crash;

import io.directlinkbot.sandbox.cloud.endpoint.CallFault.HoldAfter;
import io.directlinkbot.sandbox.cloud.endpoint.CallFault.HoldBefore;
import io.directlinkbot.sandbox.slack.web.MethodFault.CutAfter;
import io.directlinkbot.sandbox.slack.web.MethodFault.CutBefore;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A moment between two steps, as the servers see it.
 *
 * @param step of the story, before which the point is made ready
 * @param ready makes it so
 * @param late whether a held call goes on only after the new bot has done its work
 */
record Point(String name, Step step, Function<Scene, Hit> ready, boolean late) {
  private static final String LIST = "DescribeVirtualInterfaces";
  private static final String CONNECTIONS = "DescribeConnections";
  private static final String GATEWAYS = "DescribeVpnGateways";
  private static final String CONFIRM = "ConfirmPrivateVirtualInterface";
  private static final String POST = "chat.postMessage";
  private static final String UPDATE = "chat.update";

  /** What happens to an interface in the story. */
  enum Step {
    OFFER,
    CLICK,
    SUBMIT,
    AVAILABLE,
    DELETED
  }

  static List<Point> all() {
    List<Point> all = new ArrayList<>();
    for (Step step : Step.values()) {
      if (step != Step.CLICK && step != Step.SUBMIT) {
        all.add(cloud("the account is polled", step, LIST, true));
      }
      if (step != Step.CLICK) {
        all.add(slack("posting begins", step, scene -> Hits.held(scene, POST)));
        all.add(slack("a post fails", step, scene -> Hits.cut(scene, POST, new CutBefore())));
        all.add(slack("a post stands", step, scene -> Hits.cut(scene, POST, new CutAfter())));
      }
      if (step != Step.CLICK && step != Step.OFFER) {
        all.add(slack("a card is changed", step, scene -> Hits.held(scene, UPDATE)));
        all.add(slack("a card is changed already", step, Point::updated));
      }
    }
    all.add(cloud("the list is asked for", Step.OFFER, LIST, false));
    all.add(cloud("connections are asked for", Step.OFFER, CONNECTIONS, false));
    all.add(cloud("connections are read", Step.OFFER, CONNECTIONS, true));
    all.add(slack("a card is looked up", Step.OFFER, it -> lookup(it, "conversations.history")));
    all.add(slack("a dialog is opened", Step.CLICK, scene -> Hits.held(scene, "views.open")));
    all.add(cloud("gateways are read", Step.SUBMIT, GATEWAYS, true));
    all.add(cloud("the cloud is asked to confirm", Step.SUBMIT, CONFIRM, false));
    all.add(cloud("the cloud has confirmed", Step.SUBMIT, CONFIRM, true));
    all.add(
        new Point(
            "a confirm is on the way for long",
            Step.SUBMIT,
            scene -> Hits.atCloud(scene, CONFIRM, HoldBefore::new),
            true));
    all.add(slack("a reply is looked up", Step.SUBMIT, it -> lookup(it, "conversations.replies")));
    return all;
  }

  private static Point slack(String name, Step step, Function<Scene, Hit> ready) {
    return new Point(name, step, ready, false);
  }

  private static Point cloud(String name, Step step, String operation, boolean after) {
    return new Point(
        name,
        step,
        scene -> Hits.atCloud(scene, operation, after ? HoldAfter::new : HoldBefore::new),
        false);
  }

  private static Hit updated(Scene scene) {
    return Hits.cut(scene, UPDATE, new CutAfter());
  }

  /** A post that stands and was not heard of is looked up, in vain. */
  private static Hit lookup(Scene scene, String method) {
    return Hits.then(Hits.cut(scene, POST, new CutAfter()), Hits.held(scene, method));
  }

  @Override
  public String toString() {
    return "while " + name + ", at " + step;
  }
}
