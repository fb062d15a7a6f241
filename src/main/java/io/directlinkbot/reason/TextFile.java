package io.directlinkbot.reason;

import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** A property file with the texts of one area in one language, which stands beside a class. */
public final class TextFile {
  private TextFile() {}

  /**
   * Returns its texts by key.
   *
   * @param beside a class of the package in whose folder the file is
   */
  public static Map<String, String> read(Class<?> beside, String area, Locale locale) {
    ResourceBundle file =
        ResourceBundle.getBundle(
            beside.getPackageName() + "." + area,
            locale,
            // a key that one language lacks must not be read in another, or in the machine's own
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    Map<String, String> texts = new HashMap<>();
    for (String key : Collections.list(file.getKeys())) {
      texts.put(key, file.getString(key));
    }
    return texts;
  }
}
