package io.directlinkbot.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Several scenes, so that one works while another waits for its bot's next poll. Thread-safe. */
final class Scenes implements AutoCloseable {
  private final List<Scene> all = new ArrayList<>();
  private final BlockingQueue<Scene> free = new LinkedBlockingQueue<>();

  /** Starts so many. */
  static Scenes in(Path folder, int count) throws IOException {
    Scenes scenes = new Scenes();
    for (int number = 0; number < count; number++) {
      scenes.all.add(Scene.in(Files.createDirectory(folder.resolve("scene-" + number))));
    }
    scenes.free.addAll(scenes.all);
    return scenes;
  }

  /** One that nobody else uses, until it is given back. */
  Scene take() throws InterruptedException {
    return free.take();
  }

  void giveBack(Scene scene) {
    free.add(scene);
  }

  List<Scene> all() {
    return List.copyOf(all);
  }

  @Override
  public void close() {
    all.forEach(Scene::close);
  }
}
