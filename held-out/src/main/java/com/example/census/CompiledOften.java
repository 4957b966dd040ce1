package com.example.census;

import java.io.IOException;

/** The office that compiles an expression for each record. */
public final class CompiledOften {

    private CompiledOften() {}

    /** Starts the server. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Office.open(Records::adult);
    }
}
