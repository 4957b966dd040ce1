package io.locum.heap.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.locum.heap.content.LambdaMatch.Made;
import io.locum.heap.content.LambdaMatch.Method;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lambdas and methods, with numbers for classes. */
final class LambdaMatchTest {

    private static final int SCREEN = 1;
    private static final int TEXT = 2;
    private static final int NUMBER = 3;

    @Test
    void theTypesOfWhatIsCapturedTellWhateverTheOrder() {
        assertThat(LambdaMatch.of(
                        List.of(made("a", SCREEN), made("b", TEXT)),
                        List.of(method("ofText", TEXT, NUMBER), method("ofScreen", SCREEN))))
                .containsEntry("a", "ofScreen")
                .containsEntry("b", "ofText");
    }

    @Test
    void whatIsLeftIsThatOfTheOneThatCapturesNothing() {
        assertThat(LambdaMatch.of(
                        List.of(made("none"), made("text", TEXT), made("screen", SCREEN)),
                        List.of(method("haggle", TEXT), method("open", SCREEN), method("new", NUMBER))))
                .containsEntry("none", "new");
    }

    @Test
    void betweenTwoOfTheSameTypesTheOrderDecides() {
        assertThat(LambdaMatch.of(
                        List.of(made("a", TEXT), made("b", TEXT)), List.of(method("one", TEXT), method("two", TEXT))))
                .containsEntry("a", "one")
                .containsEntry("b", "two");
    }

    @Test
    void nothingIsSaidWhereOneMethodMayBeThatOfTwo() {
        assertThat(LambdaMatch.of(
                        List.of(made("a", TEXT), made("b", TEXT)),
                        List.of(method("one", TEXT), method("two", TEXT), method("three", TEXT))))
                .isEmpty();
    }

    private static Made<String> made(String name, Integer... captured) {
        return new Made<>(name, List.of(captured));
    }

    private static Method method(String name, Integer... parameters) {
        return new Method(name, List.of(parameters));
    }
}
