package io.directlinkbot.sandbox.slack.web;

import java.util.List;

/** A group of related methods. */
interface MethodFamily {
  List<ApiMethod> methods();
}
