package io.directlinkbot.sandbox.slack.block;

import java.util.Arrays;
import java.util.Optional;

/**
 * The elements that hold a value, and the members that hold it in {@code state.values} and in the
 * element.
 */
enum StatefulElement {
  STATIC_SELECT("selected_option", "initial_option", false),
  EXTERNAL_SELECT("selected_option", "initial_option", false),
  RADIO_BUTTONS("selected_option", "initial_option", false),
  MULTI_STATIC_SELECT("selected_options", "initial_options", true),
  MULTI_EXTERNAL_SELECT("selected_options", "initial_options", true),
  CHECKBOXES("selected_options", "initial_options", true),
  USERS_SELECT("selected_user", "initial_user", false),
  CHANNELS_SELECT("selected_channel", "initial_channel", false),
  CONVERSATIONS_SELECT("selected_conversation", "initial_conversation", false),
  MULTI_USERS_SELECT("selected_users", "initial_users", true),
  MULTI_CHANNELS_SELECT("selected_channels", "initial_channels", true),
  MULTI_CONVERSATIONS_SELECT("selected_conversations", "initial_conversations", true),
  DATEPICKER("selected_date", "initial_date", false),
  TIMEPICKER("selected_time", "initial_time", false),
  DATETIMEPICKER("selected_date_time", "initial_date_time", false),
  PLAIN_TEXT_INPUT("value", "initial_value", false),
  EMAIL_TEXT_INPUT("value", "initial_value", false),
  URL_TEXT_INPUT("value", "initial_value", false),
  NUMBER_INPUT("value", "initial_value", false);

  final String member;
  final String preset;
  final boolean several;

  StatefulElement(String member, String preset, boolean several) {
    this.member = member;
    this.preset = preset;
    this.several = several;
  }

  static Optional<StatefulElement> of(String type) {
    return Arrays.stream(values()).filter(kind -> kind.name().equalsIgnoreCase(type)).findFirst();
  }
}
