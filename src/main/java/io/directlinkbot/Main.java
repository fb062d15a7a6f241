package io.directlinkbot;

/** The command line. */
public final class Main {
  private Main() {}

  static void main(String[] arguments) {
    System.out.println("hello " + arguments.length);
  }
}
