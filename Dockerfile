# syntax=docker/dockerfile:1

# The image of the bot, read-only at run time except for /data. The build server has no container engine, so no test builds it.

FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml manifest.yml ./
COPY src/main src/main
RUN --mount=type=cache,target=/repository mvn -B -ntp -Dmaven.repo.local=/repository -Dmaven.test.skip=true package
# Unpack SQLite's native library here, so that the bot need not write and load it at run time.
RUN mkdir native && cd native && jar --extract --file ../target/directlink-bot.jar "org/sqlite/native/Linux/$(uname -m)/libsqlitejdbc.so" \
  && mv org/sqlite/native/Linux/*/libsqlitejdbc.so . && rm -r org

FROM eclipse-temurin:25-jre
RUN useradd --uid 10001 --user-group --create-home --home-dir /home/bot bot \
  && mkdir -p /data /app/config && chown bot:bot /data && ln -s /data /app/data
WORKDIR /app
COPY --from=build /build/native/libsqlitejdbc.so native/
COPY --from=build /build/target/directlink-bot.jar ./
COPY LICENSE ./
USER 10001:10001
# Holds the default store, data/directlink-bot.db.
VOLUME /data
# The configuration is mounted at /app/config/directlink-bot.yml.
#
#   docker build -t directlink-bot .
#   docker run --read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges \
#     -v directlink-bot:/data -v "$PWD/config:/app/config:ro" --env-file .env directlink-bot
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m", "-XX:+ExitOnOutOfMemoryError", \
  "-XX:-UsePerfData", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "--enable-native-access=ALL-UNNAMED", \
  "-Dorg.sqlite.lib.path=/app/native", "-Dorg.sqlite.lib.name=libsqlitejdbc.so", "-jar", "/app/directlink-bot.jar"]
CMD ["run"]
