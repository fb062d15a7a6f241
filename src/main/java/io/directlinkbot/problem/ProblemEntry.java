package io.directlinkbot.problem;

/**
 * What the catalogue has about a problem. Both texts have placeholders and no full stop.
 *
 * @param id in lower case with hyphens; it never changes, as scripts may look for it
 * @param what what is wrong
 * @param fix what to do about it
 */
public record ProblemEntry(String id, Severity severity, String what, String fix) {}
