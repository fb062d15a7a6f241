package io.directlinkbot.directlink.aws.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Removes the BGP key from an answer before the SDK reads it, so that it is in no object of the
 * SDK, in no exception and in no log. A row holds the key in three places (AWS API reference,
 * VirtualInterface): in the row itself, in each of its bgpPeers, and in customerRouterConfig. It is
 * removed at any depth, ignoring case.
 *
 * <p>It also fixes an answer that the SDK would reject as a whole: an ASN of more than 31 bits in
 * {@code asn}, an int in the SDK's model, moves to {@code asnLong}, where AWS puts it. And it
 * rejects a success that lacks the list; see {@link SuccessCheck}.
 */
public final class SecretRemoval implements ExecutionInterceptor {
  private static final Set<String> SECRET = Set.of("authkey", "customerrouterconfig");
  private static final ObjectMapper json = new ObjectMapper();

  @Override
  public Optional<InputStream> modifyHttpResponseContent(
      Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
    byte[] body = AnswerCheck.body(context);
    SuccessCheck.check(context, body);
    return Optional.of(cleaned(body));
  }

  private static InputStream cleaned(byte[] bytes) {
    if (bytes.length == 0) {
      return new ByteArrayInputStream(bytes);
    }
    try {
      JsonNode answer = json.readTree(bytes);
      clean(answer);
      return new ByteArrayInputStream(json.writeValueAsBytes(answer));
    } catch (IOException e) {
      // not JSON, or cut off: the SDK fails on it and reports it
      return new ByteArrayInputStream(bytes);
    }
  }

  private static void clean(JsonNode node) {
    if (node instanceof ObjectNode row) {
      row.properties()
          .removeIf(member -> SECRET.contains(member.getKey().toLowerCase(Locale.ROOT)));
      JsonNode asn = row.path("asn");
      if (asn.isIntegralNumber() && !asn.canConvertToInt()) {
        row.set("asnLong", asn);
        row.put("asn", 0);
      }
    }
    node.forEach(SecretRemoval::clean);
  }
}
