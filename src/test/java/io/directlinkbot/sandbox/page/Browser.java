package io.directlinkbot.sandbox.page;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TakesScreenshot;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Headless Chromium, as a reader would use it. */
public final class Browser implements AutoCloseable {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /**
   * Starts it with an empty profile; without Chromium the test is skipped and says so.
   *
   * @param profile an empty folder for everything that the browser writes
   */
  public static Browser start(Path profile) {
    assumeTrue(
        Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
        "Skipped: this test needs Chromium and its driver (Debian: chromium, chromium-driver).");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--window-size=1440,900",
        "--user-data-dir=" + profile);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(new File(DRIVER.toString()))
            .usingAnyFreePort()
            .withSilent(true)
            .build();
    return new Browser(new ChromeDriver(service, options));
  }

  public Browser open(String url) {
    driver.get(url);
    return this;
  }

  /**
   * Opens the sandbox's page on a screen of this size, without the explanation that it begins with.
   */
  public void openChannel(String url, int width, int height) {
    size(width, height).open(url);
    click("[aria-label='Hide this explanation']");
  }

  /** Sizes the page itself, without the window around it. */
  public Browser size(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    return this;
  }

  /** Waits until the element can be seen. */
  public WebElement see(String css) {
    return until(css, ExpectedConditions.visibilityOfElementLocated(By.cssSelector(css)));
  }

  /** Waits until an element shows the text, alone or among others. */
  public WebElement see(String css, String text) {
    List<WebElement> found = new ArrayList<>();
    until("“" + text + "” at " + css, now -> found.addAll(shown(css, text)));
    return found.getFirst();
  }

  private List<WebElement> shown(String css, String text) {
    return driver.findElements(By.cssSelector(css)).stream()
        .filter(element -> element.isDisplayed() && element.getText().contains(text))
        .toList();
  }

  private <T> T until(String what, Function<WebDriver, T> condition) {
    return new WebDriverWait(driver, PATIENCE, Duration.ofMillis(20))
        // the page may draw an element anew between finding and reading it
        .ignoring(StaleElementReferenceException.class, ElementClickInterceptedException.class)
        .withMessage(() -> "waited for " + what + " of a page that shows: " + text())
        .until(condition);
  }

  private String text() {
    return driver.findElement(By.tagName("body")).getText();
  }

  /** Waits until nothing of the kind can be seen. */
  public void seeNo(String css) {
    until("no " + css, ExpectedConditions.invisibilityOfElementLocated(By.cssSelector(css)));
  }

  public void click(String css) {
    click(css, "");
  }

  /** Clicks the first element that shows the text. */
  public void click(String css, String text) {
    until(
        "“" + text + "” to click at " + css,
        now -> {
          List<WebElement> found = shown(css, text);
          found.stream().findFirst().ifPresent(WebElement::click);
          return !found.isEmpty();
        });
  }

  /** Presses keys where the keyboard is. */
  public Browser press(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(keys);
    return this;
  }

  /** Presses Tab until the keyboard is on an element whose name or text is this. */
  public Browser tabTo(String name) {
    for (int presses = 0; presses < 100; presses++) {
      if (name(driver.switchTo().activeElement()).contains(name)) {
        return this;
      }
      press(Keys.TAB);
    }
    throw new AssertionError("The keyboard does not reach " + name);
  }

  /** What a screen reader calls the element that has the keyboard. */
  public String focused() {
    return name(driver.switchTo().activeElement());
  }

  public List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  /** By how many pixels the page is wider than the screen. */
  public long overflow() {
    Object pixels =
        driver.executeScript(
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    return pixels instanceof Long number ? number : -1;
  }

  /** Keeps a picture of the page as it is now; the pictures in the documents are copies. */
  public void keepPicture(String name) throws IOException {
    keepPicture(name, driver);
  }

  /** Keeps a picture of one element of the page. */
  public void keepPicture(String name, TakesScreenshot shown) throws IOException {
    Files.write(
        Files.createDirectories(PICTURES).resolve(name), shown.getScreenshotAs(OutputType.BYTES));
  }

  /**
   * What the browser complained of at this address: blocked by the content security policy, errors
   * of scripts.
   */
  public List<String> complaints(String url) {
    return driver.manage().logs().get("browser").getAll().stream()
        .map(entry -> entry.getMessage())
        .filter(complaint -> complaint.startsWith(url))
        .toList();
  }

  private static String name(WebElement element) {
    return String.valueOf(element.getAccessibleName());
  }

  @Override
  public void close() {
    driver.quit();
  }
}
