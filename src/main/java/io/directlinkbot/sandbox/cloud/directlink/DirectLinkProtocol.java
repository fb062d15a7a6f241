package io.directlinkbot.sandbox.cloud.directlink;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.directlinkbot.sandbox.cloud.Cloud;
import io.directlinkbot.sandbox.cloud.CloudAccount;
import io.directlinkbot.sandbox.cloud.RefusedException;
import io.directlinkbot.sandbox.cloud.protocol.Failure;
import io.directlinkbot.sandbox.cloud.protocol.Protocol;
import io.directlinkbot.sandbox.cloud.protocol.Request;
import io.directlinkbot.sandbox.cloud.protocol.Response;
import io.directlinkbot.sandbox.cloud.protocol.Unauthenticated;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The JSON 1.1 protocol of DirectLink: {@code X-Amz-Target} names the operation, and the body holds
 * its members.
 */
public final class DirectLinkProtocol implements Protocol {
  private static final String PREFIX = "OvertureService.";

  private final ObjectMapper json =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  private final PageSize pageSize = new PageSize();
  private final Map<String, Operation<?>> operations;

  public DirectLinkProtocol(Cloud cloud) {
    this.operations =
        Stream.of(
                new AllocatePrivateVirtualInterface(cloud),
                new ConfirmPrivateVirtualInterface(cloud.interfaces()),
                new CreateConnection(cloud.connections()),
                new CreatePrivateVirtualInterface(cloud.interfaces()),
                new DeleteConnection(cloud),
                new DeleteVirtualInterface(cloud.interfaces()),
                new DescribeConnections(cloud),
                new DescribeLocations(cloud),
                new DescribeVirtualGateways(cloud),
                new DescribeVirtualInterfaces(cloud, pageSize))
            .collect(Collectors.toUnmodifiableMap(Operation::name, Function.identity()));
  }

  /**
   * Limits each page of a list of interfaces to this many rows, whether or not the caller asked for
   * it.
   */
  public void forcePageSize(int rows) {
    pageSize.force(rows);
  }

  @Override
  public String operation(Request request) throws Failure {
    return find(request).name();
  }

  @Override
  public Response carryOut(CloudAccount caller, Request request, String requestId) throws Failure {
    try {
      return answer(200, "application/x-amz-json-1.1", carryOut(find(request), caller, request));
    } catch (RefusedException refused) {
      throw ClientError.of(String.valueOf(refused.getMessage()));
    }
  }

  @Override
  public Response failure(Failure failure, String requestId) {
    // OSC CLI reads neither code nor text under the content type that AWS uses for errors
    return answer(
        failure.status(),
        "application/json",
        Map.of("__type", failure.code(), "message", failure.getMessage()));
  }

  @Override
  public Failure unauthenticated(Unauthenticated why) {
    String code =
        switch (why.kind()) {
          case MISSING -> "MissingAuthenticationTokenException";
          case INCOMPLETE -> "IncompleteSignatureException";
          case UNKNOWN_KEY -> "UnrecognizedClientException";
          case MISMATCH, EXPIRED -> "InvalidSignatureException";
        };
    return new Failure(400, code, why.getMessage());
  }

  private Operation<?> find(Request request) throws Failure {
    String target = request.header("x-amz-target").orElse("");
    Operation<?> operation =
        target.startsWith(PREFIX) ? operations.get(target.substring(PREFIX.length())) : null;
    if (operation == null) {
      throw new Failure(
          400, "UnknownOperationException", "'" + target + "' is no operation of this API.");
    }
    return operation;
  }

  private <I> Object carryOut(Operation<I> operation, CloudAccount caller, Request request)
      throws Failure {
    return operation.carryOut(caller, input(operation, request.body()));
  }

  private <I> I input(Operation<I> operation, byte[] body) throws Failure {
    try {
      return json.readValue(body, operation.input());
    } catch (IOException malformed) {
      throw new Failure(
          400,
          "SerializationException",
          "The body is not JSON as " + operation.name() + " has it.");
    }
  }

  private Response answer(int status, String contentType, Object body) {
    try {
      return new Response(status, contentType, json.writeValueAsBytes(body));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("records of texts and numbers can be written", impossible);
    }
  }
}
