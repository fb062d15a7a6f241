package io.directlinkbot.slack.view;

import io.directlinkbot.request.preflight.Finding;
import io.directlinkbot.slack.text.Texts;

/** Words what pre-flight found. Ids and names in it are foreign text, and not escaped. */
public final class FindingText {
  private FindingText() {}

  /** Returns what it is about, in a few words. */
  public static String title(Texts texts, Finding finding) {
    return texts.get(finding.titleKey());
  }

  /** Returns one plain sentence for the approver. */
  public static String sentence(Texts texts, Finding finding) {
    return texts.get(finding.sentence());
  }
}
