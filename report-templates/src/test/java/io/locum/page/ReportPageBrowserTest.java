package io.locum.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.locum.page.view.ReportView;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The page in the system's Chromium, from disk and offline. Needs Chromium on the PATH; where CI is set it must be there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportPageBrowserTest {

    private Optional<Playwright> playwright = Optional.empty();
    private final List<String> complaints = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();

    @BeforeAll
    void findChromium() {
        boolean found = chromium().isPresent();
        if (!found && "true".equals(System.getenv("CI"))) {
            throw new AssertionError(
                    "The page must be tried in a browser here: install chromium and put it on the PATH");
        }
        if (found) {
            playwright = Optional.of(Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))));
        }
    }

    @AfterAll
    void stop() {
        playwright.ifPresent(Playwright::close);
    }

    @BeforeEach
    void begin() {
        assumeTrue(playwright.isPresent(), "No chromium on the PATH: the page was not tried in a browser");
        complaints.clear();
        requests.clear();
    }

    @AfterEach
    void nothingWasFetchedAndNothingBroke() {
        assertThat(complaints).isEmpty();
        assertThat(requests).allMatch(url -> url.startsWith("file:"));
    }

    @Test
    void tellsVerdictAndFindingsWithoutJavaScript() throws IOException {
        visit("sick", SampleViews.sick(), false, page -> {
            assertThat(page.locator("h1").innerText()).startsWith("The event loop is blocked: Prices.parse");
            assertThat(page.locator(".finding").count()).isEqualTo(2);
            assertThat(page.locator(".finding .culprit").first().innerText()).contains("Prices.java:42");
            assertThat(page.locator("figure.vital .canvas").count()).isEqualTo(6);
            assertThat(page.locator("#flame .tools").isVisible()).isFalse();
        });
    }

    @Test
    void drawsEveryChartWithAnExtent() throws IOException {
        visit("sick", SampleViews.sick(), true, page -> {
            for (var line : page.locator("figure.vital g .line").all()) {
                assertThat(line.boundingBox().width).isGreaterThan(100);
            }
            assertThat(page.locator("rect.sick").count()).isEqualTo(4);
        });
    }

    @Test
    void movesOneCursorThroughAllCharts() throws IOException {
        visit("sick", SampleViews.sick(), true, page -> {
            String before = page.locator(".reading").first().innerText();
            page.locator(".plot").first().focus();
            page.keyboard().press("ArrowRight");

            assertThat(page.locator(".reading").first().innerText())
                    .isNotEqualTo(before)
                    .contains(" ms at 1.0 s");
            assertThat(page.locator(".cursor").last().getAttribute("d")).isNotEmpty();

            page.keyboard().press("Tab");
            page.evaluate("() => document.activeElement.blur()");
            assertThat(page.locator(".reading").first().innerText()).isEqualTo(before);
        });
    }

    @Test
    void searchesAndZoomsTheFlameGraph() throws IOException {
        visit("sick", SampleViews.sick(), true, page -> {
            page.locator("#flame input").fill("prices.parse");
            assertThat(page.locator(".found").innerText()).isEqualTo("1 frames, 55.0 % of samples");

            var parse = page.locator(".box.hit");
            parse.locator("rect").click();
            assertThat(parse.getAttribute("width")).isEqualTo("100%");
            page.keyboard().press("Escape");
            assertThat(parse.getAttribute("width")).isEqualTo("55%");
        });
    }

    @Test
    void showsAHeapWithoutJavaScript() throws IOException {
        visit("leak", SampleHeaps.leak(), false, page -> {
            assertThat(page.locator("h1").innerText()).startsWith("Listeners pile up in Ticker.listeners");
            assertThat(page.locator(".path > li.accumulation").innerText())
                    .contains("listeners", "CopyOnWriteArrayList", "accumulates", "41,000 entries", "251 MiB");
            assertThat(page.locator("#dominators .box").count()).isEqualTo(14);
            assertThat(page.locator("#dominators tbody tr").count()).isEqualTo(3);
            assertThat(page.locator("#histogram tbody tr").count()).isEqualTo(43);
            assertThat(page.locator("#histogram .tools").isVisible()).isFalse();
        });
    }

    @Test
    void opensABoxOfTheHeapByMouseAndByKeys() throws IOException {
        visit("leak", SampleHeaps.leak(), true, page -> {
            var within = page.locator("#dominators .within");
            assertThat(within.locator("tbody tr").count()).isEqualTo(2);

            within.locator("button", button("com.example.shop.Shop")).click();
            assertThat(within.locator("tbody tr").count()).isEqualTo(1);
            assertThat(within.locator(".trail").innerText()).contains("live heap", "com.example.shop.Shop");

            page.locator("#dominators .graph").focus();
            for (String key : List.of("ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "Enter")) {
                page.keyboard().press(key);
            }
            assertThat(within.locator(".trail").innerText()).contains("Ticker");
            page.keyboard().press("Escape");
            assertThat(within.locator(".trail").isVisible()).isFalse();
            assertThat(within.locator("h3").innerText()).isEqualTo("Largest parts");
        });
    }

    @Test
    void findsAndSortsClasses() throws IOException {
        visit("leak", SampleHeaps.leak(), true, page -> {
            var classes = page.locator("#histogram");
            classes.locator("input").fill("entity1");
            assertThat(classes.locator(".found").innerText()).isEqualTo("11 of 43");
            assertThat(classes.locator("tbody tr:visible").count()).isEqualTo(11);

            classes.locator("input").fill("");
            classes.locator("th button", button("Keeps alive")).click();
            assertThat(classes.locator("tbody tr").first().innerText()).startsWith("java.lang.Object[]");
            assertThat(classes.locator("th[aria-sort]").innerText()).startsWith("Keeps alive");
            classes.locator("th button", button("Keeps alive")).click();
            assertThat(classes.locator("tbody tr").first().innerText()).contains("Entity39");
        });
    }

    @Test
    void runsNothingThatANameCarries() throws IOException {
        String name = "</script><img src=x onerror=\"document.title='owned'\">\u202eX";
        visit("hostile", SampleViews.named(name), true, page -> {
            assertThat(page.title()).isNotEqualTo("owned");
            assertThat(page.locator("img").count()).isZero();
        });
    }

    @Test
    void keepsWithinANarrowScreen() throws IOException {
        visit("narrow", SampleViews.named("x".repeat(10_000)), true, page -> {
            page.setViewportSize(360, 740);
            assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                    .isEqualTo(360);
        });
    }

    private static Locator.LocatorOptions button(String text) {
        return new Locator.LocatorOptions().setHasText(text);
    }

    private interface Visit {
        void of(Page page);
    }

    private void visit(String name, ReportView view, boolean script, Visit visit) throws IOException {
        Path file = RenderedPage.file(name, view);
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                .setExecutablePath(chromium().orElseThrow())
                .setArgs(List.of("--no-sandbox", "--disable-background-networking", "--disable-component-update"));
        try (Browser browser = playwright.orElseThrow().chromium().launch(options);
                BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(script)
                        .setOffline(true))) {
            Page page = context.newPage();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.onPageError(complaints::add);
            page.onRequest(request -> requests.add(request.url()));
            page.navigate(file.toUri().toString());
            visit.of(page);
        }
    }

    private static Optional<Path> chromium() {
        return Arrays.stream(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, -1))
                .flatMap(folder -> List.of("chromium", "chromium-browser", "google-chrome").stream()
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
