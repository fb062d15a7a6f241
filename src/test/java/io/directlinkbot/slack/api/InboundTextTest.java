package io.directlinkbot.slack.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Slack delivers is read as the person meant it, and decoded once. */
final class InboundTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '$',
      value = {
        "plain text => plain text",
        "R&amp;D => R&D",
        "a &lt; b &gt; c => a < b > c",
        "&amp;amp; => &amp;",
        "&amp;lt;b&amp;gt; => &lt;b&gt;",
        "&amp;amp;amp; => &amp;amp;",
        "&quot;x&quot; &#39; &nbsp; &AMP; => &quot;x&quot; &#39; &nbsp; &AMP;",
        "<@U1|bob> => @bob",
        "<@U1> => @U1",
        "<@W1|bob k.> => @bob k.",
        "<#C1|net> => #net",
        "<#C1|> => #C1",
        "<#C1> => #C1",
        "<!subteam^S1|@ops> => @ops",
        "<!subteam^S1|ops> => @ops",
        "<!subteam^S1> => @S1",
        "<!here> => @here",
        "<!here|here> => @here",
        "<!here|@here> => @here",
        "<!channel> => @channel",
        "<!everyone> => @everyone",
        "<!date^1392734382^{date}|Feb 18, 2014> => Feb 18, 2014",
        "<!date^1392734382^{date}^https://x.example/|Feb 18> => Feb 18",
        "<!date^1392734382^{date}> => 2014-02-18T14:39:42Z",
        "<!date^soon> => date soon",
        "<https://x.example/a?b=1&amp;c=2> => https://x.example/a?b=1&c=2",
        "<https://x.example|wiki> => wiki (https://x.example)",
        "<https://x.example/?a=1&amp;b=2|R&amp;D> => R&D (https://x.example/?a=1&b=2)",
        "<http://x.example|x.example> => x.example",
        "<https://x.example/|https://x.example> => https://x.example",
        "<mailto:a@x.example|a@x.example> => a@x.example",
        "<mailto:a@x.example|Ann> => Ann (a@x.example)",
        "<mailto:a@x.example> => a@x.example",
        "<tel:+4912|+49 12> => +49 12 (+4912)",
        "<tel:+4912|+4912> => +4912",
        "<slack://user?team=T1|app> => app (slack://user?team=T1)",
        "<@U1|bob>, <#C1|net>: <!here>! => @bob, #net: @here!",
        "&lt;@U1|bob&gt; => <@U1|bob>",
        "a <b => a <b",
        "<> => <>",
        "<|x> => x",
        "<what> => what",
        "<!> => @",
        "<@> => @",
        "*bold* _it_ `code` :tada: => *bold* _it_ `code` :tada:",
      })
  void isReadAsItWasMeant(String delivered, String meant) {
    assertThat(InboundText.decode(delivered)).isEqualTo(meant);
  }
}
