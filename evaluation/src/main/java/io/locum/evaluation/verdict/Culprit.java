package io.locum.evaluation.verdict;

/** The code to blame: a class by its full name, and its method. */
public record Culprit(String className, String method) {

    @Override
    public String toString() {
        return className.substring(className.lastIndexOf('.') + 1) + "." + method;
    }
}
