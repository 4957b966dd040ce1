package com.example.census;

import java.io.IOException;

/** The office that compiles the expression once. */
public final class CompiledOnce {

    private CompiledOnce() {}

    /** Starts the server. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Office.open(Records.adults());
    }
}
