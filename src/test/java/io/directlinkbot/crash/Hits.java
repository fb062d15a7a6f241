package io.directlinkbot.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.sandbox.cloud.endpoint.Gate;
import io.directlinkbot.sandbox.slack.web.Hold;
import io.directlinkbot.sandbox.slack.web.MethodFault;
import java.util.function.Function;

/** Plans hits at the servers of a scene, for the next call of a method or operation. */
final class Hits {
  private Hits() {}

  /** The call has come in, and nothing is done before the release. */
  static Hit held(Scene scene, String method) {
    Hold hold = scene.workspace().faults().hold(method);
    return new Hit() {
      @Override
      public void await() throws InterruptedException {
        hold.awaitCall(Scene.PATIENCE);
      }

      @Override
      public void release() {
        hold.release();
      }
    };
  }

  /** The call is done or not, and the bot hears nothing of it. */
  static Hit cut(Scene scene, String method, MethodFault fault) {
    int before = scene.workspace().calls().count(method);
    scene.workspace().faults().next(method, 1, fault);
    return new Hit() {
      @Override
      public void await() throws InterruptedException {
        scene.workspace().calls().await(method, before + 1, Scene.PATIENCE);
      }

      @Override
      public void release() {}
    };
  }

  /** The call has come in at the cloud, done or not. */
  static Hit atCloud(
      Scene scene,
      String operation,
      Function<Gate, io.directlinkbot.sandbox.cloud.endpoint.CallFault> fault) {
    Gate gate = new Gate();
    scene.sandbox().cloudHttp().faults().next(1, operation, fault.apply(gate));
    return new Hit() {
      @Override
      public void await() throws InterruptedException {
        assertThat(gate.awaitArrival(Scene.PATIENCE.toSeconds())).as(operation).isTrue();
      }

      @Override
      public void release() {
        gate.release();
      }
    };
  }

  /** The second of two, with the first on the way. */
  static Hit then(Hit first, Hit second) {
    return new Hit() {
      @Override
      public void await() throws InterruptedException {
        first.await();
        second.await();
      }

      @Override
      public void release() {
        second.release();
      }
    };
  }
}
