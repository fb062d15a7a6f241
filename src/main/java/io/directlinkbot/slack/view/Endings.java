package io.directlinkbot.slack.view;

import io.directlinkbot.request.Ending;

/** What an end means, and what can be done about it. */
final class Endings {
  private Endings() {}

  static String sentence(Ending ending) {
    return switch (ending) {
      case EXPIRED ->
          "It was not accepted in time. The other side has to offer a new interface; it will get a"
              + " card of its own.";
      case WITHDRAWN ->
          "The cloud no longer lists it, before it could have expired: the other side withdrew it.";
      case REJECTED ->
          "It was declined. To use it after all, the other side has to offer a new one.";
      case DELETED -> "It was deleted. To use it again, the other side has to offer a new one.";
    };
  }
}
