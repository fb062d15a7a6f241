package io.directlinkbot;

import io.directlinkbot.sandbox.cloud.endpoint.CallFault;
import io.directlinkbot.sandbox.cloud.endpoint.Gate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Something that goes wrong with a call to the cloud: the throttling of both providers in every
 * form that is documented or likely, failures, and what can happen on the way.
 *
 * @param fault may use the gate that it is given
 */
record CloudFault(String name, Kind kind, Function<Gate, CallFault> fault) {
  static Stream<CloudFault> all() {
    return Stream.of(throttling(), failures(), onTheWay()).flatMap(List::stream);
  }

  private static List<CloudFault> throttling() {
    return List.of(
        refusal(Kind.THROTTLED, 400, "Throttling"),
        refusal(Kind.THROTTLED, 503, "Throttling"),
        refusal(Kind.THROTTLED, 400, "ThrottlingException"),
        refusal(Kind.THROTTLED, 429, "TooManyRequestsException"),
        refusal(Kind.THROTTLED, 400, "RequestLimitExceeded"),
        refusal(Kind.THROTTLED, 503, "RequestLimitExceeded"),
        new CloudFault(
            "429 problem+json",
            Kind.THROTTLED,
            respond(
                429, "application/problem+json", "{\"title\": \"Slow down\", \"status\": 429}")),
        new CloudFault(
            "200 with the type of an error",
            Kind.THROTTLED,
            respond(200, "application/x-amz-json-1.1", "{\"__type\": \"Throttling\"}")),
        new CloudFault(
            "429 of a proxy", Kind.THROTTLED, respond(429, "text/html", "<html>busy</html>")));
  }

  private static List<CloudFault> failures() {
    return List.of(
        refusal(Kind.FAILED, 500, "InternalFailure"),
        refusal(Kind.FAILED, 503, "ServiceUnavailable"),
        refusal(Kind.FAILED, 400, "DirectConnectServerException"),
        new CloudFault(
            "500, done all the same",
            Kind.DONE,
            _ -> new CallFault.RefuseAfter(500, "InternalFailure", "oops")),
        new CloudFault("502 of a proxy", Kind.FAILED, respond(502, "text/html", "<html>no</html>")),
        new CloudFault("garbage", Kind.FAILED, respond(200, "text/html", "<html>welcome</html>")),
        new CloudFault(
            "200 with a message",
            Kind.FAILED,
            respond(200, "application/x-amz-json-1.1", "{\"message\": \"being restarted\"}")),
        new CloudFault("an empty body", Kind.FAILED, respond(200, "text/plain", "")));
  }

  private static List<CloudFault> onTheWay() {
    return List.of(
        new CloudFault("cut before", Kind.FAILED, _ -> new CallFault.CutBefore()),
        new CloudFault("cut after", Kind.DONE, _ -> new CallFault.CutAfter()),
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
