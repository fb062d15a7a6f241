package io.directlinkbot.sandbox.slack.web;

import java.util.List;

/** Methods that belong together. */
interface MethodFamily {
  List<ApiMethod> methods();
}
