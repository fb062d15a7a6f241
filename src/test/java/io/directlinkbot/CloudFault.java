package io.directlinkbot;

import io.directlinkbot.sandbox.cloud.endpoint.CallFault;
import io.directlinkbot.sandbox.cloud.endpoint.Gate;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Something that goes wrong with a call to the cloud: a form or two of each kind. Every form that
 * is documented or likely has its kind in the tables of {@code ErrorAnswerTest} and {@code
 * AnswersThatAreNoneTest}.
 *
 * @param fault may use the gate that it is given
 */
record CloudFault(String name, Kind kind, Function<Gate, CallFault> fault) {
  static Stream<CloudFault> all() {
    return Stream.of(
        refusal(Kind.THROTTLED, 400, "Throttling"),
        refusal(Kind.FAILED, 500, "InternalFailure"),
        new CloudFault(
            "200 with a message",
            Kind.FAILED,
            respond(200, "application/x-amz-json-1.1", "{\"message\": \"being restarted\"}")),
        new CloudFault("cut before", Kind.FAILED, _ -> new CallFault.CutBefore()),
        new CloudFault("cut after", Kind.DONE, _ -> new CallFault.CutAfter()),
        new CloudFault(
            "500, done all the same",
            Kind.DONE,
            _ -> new CallFault.RefuseAfter(500, "InternalFailure", "oops")),
        new CloudFault("slow", Kind.SLOW, CallFault.HoldBefore::new),
        new CloudFault("slow to answer", Kind.SLOW, CallFault.HoldAfter::new));
  }

  private static CloudFault refusal(Kind kind, int status, String code) {
    return new CloudFault(
        status + " " + code, kind, _ -> new CallFault.Refuse(status, code, "said the cloud"));
  }

  private static Function<Gate, CallFault> respond(int status, String type, String body) {
    return _ -> new CallFault.Respond(status, type, body);
  }

  @Override
  public String toString() {
    return name;
  }

  /** What it means for the call. */
  enum Kind {
    /** Surely not done; asked for too often. */
    THROTTLED,
    /** Not done, though nobody can know. */
    FAILED,
    /** Done, though nobody was told. */
    DONE,
    /** Done in a while. */
    SLOW
  }
}
