package io.directlinkbot.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.InnerClassesAttribute;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The AWS SDK's jar of one service, without the operations that nobody calls. The client's
 * interface and its class lose their methods for other operations; then every class goes that none
 * of the remaining ones names, in code, in signatures or in text. The SDK finds classes of a
 * service by no other way. A call of an operation that was taken away can't be overlooked: it ends
 * the build.
 */
final class TrimmedService {
  private static final String CLASS = ".class";

  private final String root;
  private final String client;
  private final Map<String, byte[]> entries;
  private final ClassFile writer;

  /**
   * @param service its package below {@code software.amazon.awssdk.services}
   * @param client the simple name of its interface
   * @param libraries knows all classes that the service's own ones extend
   */
  TrimmedService(
      String service, String client, Map<String, byte[]> entries, ClassLoader libraries) {
    this.root = "software/amazon/awssdk/services/" + service + "/";
    this.client = client;
    this.entries = entries;
    // a pool of its own, so that a class names only what it still uses
    this.writer =
        ClassFile.of(
            ClassFile.ConstantPoolSharingOption.NEW_POOL,
            ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(libraries)
                    .orElse(ClassHierarchyResolver.defaultResolver())
                    .cached()));
  }

  /**
   * Returns the jar's files that remain.
   *
   * @param callers the classes that use the service
   */
  Map<String, byte[]> entriesFor(Collection<byte[]> callers) {
    Set<String> operations =
        callers.stream().flatMap(each -> callsOf(each, root + client)).collect(toSet());
    Map<String, byte[]> classes = new HashMap<>(entries);
    Set<String> gone = new TreeSet<>();
    for (String name : Set.of(root + client, root + "Default" + client)) {
      classes.compute(name + CLASS, (_, bytes) -> withoutOthers(bytes, operations, gone));
    }
    Map<String, byte[]> kept = new TreeMap<>();
    entries.forEach(
        (name, bytes) -> {
          if (!name.endsWith(CLASS)) {
            kept.put(name, bytes);
          }
        });
    Deque<String> next =
        Stream.concat(callers.stream(), kept.values().stream())
            .flatMap(this::named)
            .collect(toCollection(ArrayDeque::new));
    while (!next.isEmpty()) {
      String name = next.pop() + CLASS;
      byte[] bytes = classes.get(name);
      if (bytes != null && kept.put(name, bytes) == null) {
        named(bytes).forEach(next::push);
      }
    }
    refuseCallsOf(gone, kept);
    return kept;
  }

  private byte[] withoutOthers(byte[] bytes, Set<String> operations, Set<String> gone) {
    ClassModel model = writer.parse(bytes);
    Pattern another = Pattern.compile(root + "(model|paginators|waiters)/");
    model.methods().stream()
        .filter(each -> another.matcher(each.methodType().stringValue()).find())
        .map(each -> each.methodName().stringValue())
        .filter(each -> !each.startsWith("lambda$") && !operations.contains(each))
        .forEach(gone::add);
    return writer.transformClass(
        model,
        (builder, element) -> {
          if (!(element instanceof InnerClassesAttribute) && !belongsTo(gone, element)) {
            builder.with(element);
          }
        });
  }

  /** Also of the lambdas that the compiler made of a method's body. */
  private static boolean belongsTo(Set<String> methods, ClassElement element) {
    if (!(element instanceof MethodModel method)) {
      return false;
    }
    String name = method.methodName().stringValue();
    return methods.contains(name.startsWith("lambda$") ? name.split("\\$", -1)[1] : name);
  }

  private void refuseCallsOf(Set<String> gone, Map<String, byte[]> kept) {
    kept.forEach(
        (name, bytes) -> {
          if (name.endsWith(CLASS)) {
            Stream.of(root + client, root + "Default" + client)
                .flatMap(each -> callsOf(bytes, each))
                .filter(gone::contains)
                .forEach(
                    each -> {
                      throw new IllegalStateException(name + " calls " + each + ", which is gone");
                    });
          }
        });
  }

  private static Stream<String> callsOf(byte[] caller, String owner) {
    return StreamSupport.stream(ClassFile.of().parse(caller).constantPool().spliterator(), false)
        .filter(MemberRefEntry.class::isInstance)
        .map(MemberRefEntry.class::cast)
        .filter(each -> each.owner().asInternalName().equals(owner))
        .map(each -> each.name().stringValue());
  }

  /** Every class of the service whose name stands anywhere in a file. */
  private Stream<String> named(byte[] bytes) {
    Pattern name = Pattern.compile(root.replace("/", "[/.]") + "[\\w$/.]+");
    Stream<String> texts =
        bytes.length > 4 && bytes[0] == (byte) 0xCA && bytes[1] == (byte) 0xFE
            ? StreamSupport.stream(ClassFile.of().parse(bytes).constantPool().spliterator(), false)
                .filter(Utf8Entry.class::isInstance)
                .map(each -> ((Utf8Entry) each).stringValue())
            : Stream.of(new String(bytes, ISO_8859_1));
    return texts.flatMap(
        text -> name.matcher(text).results().map(found -> found.group().replace('.', '/')));
  }
}
