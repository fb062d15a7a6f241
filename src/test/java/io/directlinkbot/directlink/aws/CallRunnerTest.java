package io.directlinkbot.directlink.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.directlink.aws.answer.CloudAction;
import io.directlinkbot.directlink.aws.answer.RequestProgress;
import io.directlinkbot.reason.Reason;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.SdkClientException;

class CallRunnerTest {
  private static final String SECRET = "aws_secret_access_key = s3cr3t";

  static Stream<Supplier<Throwable>> anything() {
    return Stream.of(
        () -> new IllegalArgumentException(SECRET),
        () -> new NullPointerException(SECRET),
        () -> new NoClassDefFoundError(SECRET),
        () -> new ExceptionInInitializerError(SECRET),
        () -> new StackOverflowError(SECRET),
        () -> new AssertionError(SECRET),
        () -> SdkClientException.create(SECRET));
  }

  @ParameterizedTest
  @MethodSource("anything")
  void sayThatNothingWasDoneOfWhatFailedBeforeItWasSent(Supplier<Throwable> thrown) {
    CloudException e = failure(() -> sneaky(thrown.get()));

    assertThat(e.kind()).isEqualTo(Kind.UNSENT);
    assertThat(e).hasMessageContaining("was not sent").hasMessageNotContaining("s3cr3t");
    assertThat(e.sentence()).contains(thrown.get().getClass().getSimpleName());
    assertThat(e.getCause()).isNull();
  }

  @ParameterizedTest
  @MethodSource("anything")
  void areInDoubtOfWhatFailedAfterItWasSent(Supplier<Throwable> thrown) {
    CloudException e =
        failure(
            () -> {
              RequestProgress.begins();
              return sneaky(thrown.get());
            });

    assertThat(e.kind()).isEqualTo(Kind.UNCERTAIN);
    assertThat(e).hasMessageNotContaining("s3cr3t");
  }

  /** A bot that is being stopped writes nothing down: its next start finds out. */
  @Test
  void areInDoubtWhenTheBotIsStopped() {
    Thread.currentThread().interrupt();
    try {
      assertThat(failure(() -> sneaky(new IllegalStateException())).kind())
          .isEqualTo(Kind.UNCERTAIN);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  private static CloudException failure(Supplier<Object> call) {
    return catchThrowableOfType(
        CloudException.class,
        () -> new CallRunner(Reason.quoted("the key")).make(CloudAction.CONFIRM, call));
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> Object sneaky(Throwable thrown) throws T {
    throw (T) thrown;
  }
}
