# syntax=docker/dockerfile:1

# The image of the bot: a Java runtime of the needed modules, the libraries, the bot and its cache of loaded classes,
# each in a layer of its own. Read-only at run time except for /data. bin/check-image builds it, starts it and looks at it.

FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml manifest.yml ./
COPY src/main src/main
RUN --mount=type=cache,target=/repository \
  mvn -B -ntp -Dmaven.repo.local=/repository -Dmaven.test.skip=true package dependency:copy-dependencies@image-libraries

# Options for every start in the image. Little memory and a fast start count more than throughput. The cache of classes
# is mapped where it was made for, so that its pages need not be copied. It holds no profiles of methods, which only the
# optimizing compiler would use.
ARG JAVA_OPTIONS="-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:+UseCompactObjectHeaders -Xms24m -Xmn8m -Xmx256m \
-XX:SurvivorRatio=3 -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=20 -XX:-ShrinkHeapInSteps \
-XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 -XX:-AOTReplayTraining \
-XX:TrimNativeHeapInterval=60000 -XX:+ExitOnOutOfMemoryError -XX:-UsePerfData \
-Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Dorg.sqlite.lib.path=/app/native -Dorg.sqlite.lib.name=libsqlitejdbc.so"
# jdk.localedata has the French dates and numbers; jdk.jcmd is for whoever looks at a running bot. jdk.jfr is left out,
# because a library registers its events with it at each start, which takes longer than reading the configuration.
RUN jlink --output /opt/java-bot --no-header-files --no-man-pages --include-locales=en,fr --add-options="$JAVA_OPTIONS" --add-modules \
java.base,java.logging,java.management,java.naming,java.net.http,java.security.jgss,java.sql,java.xml,\
jdk.crypto.ec,jdk.httpserver,jdk.jcmd,jdk.localedata,jdk.management,jdk.unsupported

# The cache is made where it is used, by what is used: Java compares paths and times. COPY keeps both.
COPY src/test/java/io/directlinkbot/image src/test/java/io/directlinkbot/image
RUN java src/test/java/io/directlinkbot/image/ImageFolder.java target/original-directlink-bot.jar target/image-libraries /app \
    "Linux/$(uname -m)" \
  && find /app /opt/java-bot -exec touch -d 2026-01-01T00:00:00Z {} + \
  && java --enable-native-access=ALL-UNNAMED -cp target/directlink-bot.jar src/test/java/io/directlinkbot/image/TrainingRun.java \
    /opt/java-bot/bin/java -XX:-AOTRecordTraining -XX:AOTCacheOutput=/tmp/directlink-bot.aot -Xlog:disable -Xlog:all=error:stderr -jar /app/directlink-bot.jar \
  && mkdir /cache && mv /tmp/directlink-bot.aot /cache

FROM debian:bookworm-slim
RUN useradd --uid 10001 --user-group --create-home --home-dir /home/bot bot \
  && mkdir -p /data /app/config && chown bot:bot /data && ln -s /data /app/data
WORKDIR /app
ENV PATH=/opt/java-bot/bin:$PATH
COPY --from=build /opt/java-bot /opt/java-bot
COPY --from=build /app/native native
COPY --from=build /app/lib lib
COPY --from=build /app/directlink-bot.jar ./
COPY --from=build /cache/directlink-bot.aot ./
COPY LICENSE ./
USER 10001:10001
# Holds the default store, data/directlink-bot.db.
VOLUME /data
# The configuration is mounted at /app/config/directlink-bot.yml.
#
#   docker build -t directlink-bot .
#   docker run --read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges \
#     -v directlink-bot:/data -v "$PWD/config:/app/config:ro" --env-file .env directlink-bot
ENTRYPOINT ["java", "-XX:AOTCache=/app/directlink-bot.aot", "-jar", "/app/directlink-bot.jar"]
CMD ["run"]
