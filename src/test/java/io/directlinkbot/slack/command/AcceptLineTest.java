package io.directlinkbot.slack.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people type after {@code accept}. */
final class AcceptLineTest {
  private static final Set<String> KNOWN = Set.of("dxvif-56781234", "5678", "site two", "site");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                            | ''             | ''",
        "dxvif-56781234                | dxvif-56781234 | ''",
        "dxvif-56781234 vgw-87654321   | dxvif-56781234 | vgw-87654321",
        "`VGW-87654321`, *site* two    | site two       | vgw-87654321",
        "5678 paris                    | 5678           | paris",
        "site two                      | site two       | ''",
        "site one paris                | site           | one paris",
        "nothing known                 | nothing known  | ''",
        "vgw-87654321                  | ''             | vgw-87654321",
      })
  void aLineIsUnderstood(String typed, String request, String gateway) {
    assertThat(AcceptLine.read(typed, KNOWN::contains)).isEqualTo(new AcceptLine(request, gateway));
  }
}
