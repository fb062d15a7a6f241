package io.directlinkbot.directlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An id or a name, as people type and paste it. */
final class SearchTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "dxvif-0a1b2c3d",
        "DXVIF-0A1B2C3D",
        " dxvif-0a1b2c3d\t",
        "\u00a0dxvif-0a1b2c3d\u00a0",
        "\u3000dxvif-0a1b2c3d\u2009\u202f",
        "\ufeffdxvif-0a1b2c3d\u200b",
        "dxvif-0a1b\u200b2c3d",
        "\u200edxvif-0a1b2c3d\u200f",
        "\u2068dxvif-0a1b2c3d\u2069",
        "`dxvif-0a1b2c3d`",
        "```dxvif-0a1b2c3d```",
        "*dxvif-0a1b2c3d*",
        "_*`dxvif-0a1b2c3d`*_",
        "~dxvif-0a1b2c3d~",
        "\"dxvif-0a1b2c3d\"",
        "'dxvif-0a1b2c3d'",
        "\u201cdxvif-0a1b2c3d\u201d",
        "\u2018dxvif-0a1b2c3d\u2019",
        "\u201edxvif-0a1b2c3d\u201c",
        "\u00abdxvif-0a1b2c3d\u00bb",
        "\u300cdxvif-0a1b2c3d\u300d",
        "<dxvif-0a1b2c3d>",
        "(dxvif-0a1b2c3d)",
        "[dxvif-0a1b2c3d],",
        "dxvif-0a1b2c3d.",
        "dxvif-0a1b2c3d;",
        "dxvif-0a1b2c3d:",
        "dxvif-0a1b2c3d?!",
        "dxvif-0a1b2c3d\u2026",
        "dxvif-0a1b2c3d\u3002",
        "dxvif\u2010" + "0a1b2c3d",
        "dxvif\u2011" + "0a1b2c3d",
        "dxvif\u2013" + "0a1b2c3d",
        "dxvif\u2014" + "0a1b2c3d",
        "dxvif\u2212" + "0a1b2c3d",
        "dxvif\uff0d" + "0a1b2c3d",
        "\uff44\uff58\uff56\uff49\uff46\uff0d\uff10\uff41\uff11\uff42\uff12\uff43\uff13\uff44",
        "dxvif-\u0660a\u06f1b\u0968c\u0a69d",
      })
  void isTheSameIdHoweverItIsTyped(String typed) {
    assertThat(SearchText.plain(typed)).isEqualTo("dxvif-0a1b2c3d");
    assertThat(new SearchText(typed).names("dxvif-0a1b2c3d")).isTrue();
    assertThat(new SearchText(typed).isPartOf(List.of("other", "dxvif-0a1b2c3d"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"*Prod*", "_x_", "R&D (Paris)", "A \u2013 B", "\ud83d\ude80", "***", "\"", "-"})
  void findsANameWithMarksOfItsOwn(String name) {
    assertThat(new SearchText(name).names(name)).isTrue();
    assertThat(new SearchText(" " + name + "\u00a0").isPartOf(List.of("other", name))).isTrue();
    assertThat(new SearchText(name).isPartOf(List.of("other"))).isFalse();
  }

  @Test
  void findsAnyPart() {
    List<String> gateway = List.of("vgw-12345678", "Prod \u2013 East", "vpc-0a0b");

    assertThat(new SearchText("5678").isPartOf(gateway)).isTrue();
    assertThat(new SearchText("prod - east").isPartOf(gateway)).isTrue();
    assertThat(new SearchText("Prod \u2013 East (vgw-12345678)").isPartOf(gateway)).isTrue();
    assertThat(new SearchText("prod west").isPartOf(gateway)).isFalse();
    assertThat(new SearchText("`vgw-87654321`").isPartOf(gateway)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00a0", "\u3000\u200b", "\ufeff", "\u2800", "\u3164\t\n"})
  void whatShowsNothingIsPartOfEverything(String typed) {
    assertThat(SearchText.isBlank(typed)).isTrue();
    assertThat(new SearchText(typed).isPartOf(List.of("any"))).isTrue();
  }
}
