package io.directlinkbot.config;

/** How log lines look on standard output. */
public enum LogSettings {
  TEXT,
  JSON
}
