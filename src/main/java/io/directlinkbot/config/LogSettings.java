package io.directlinkbot.config;

/** The format of log lines on standard output. */
public enum LogSettings {
  TEXT,
  JSON
}
