package com.example.harbour;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Photographs of ships, and small versions of them. */
final class Thumbnails {

    private static final int WIDTH = 2400;
    private static final int HEIGHT = 1600;

    private final BufferedImage photograph = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);

    Thumbnails() {
        Random light = new Random(5);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                photograph.setRGB(x, y, light.nextInt(0x1000000));
            }
        }
    }

    /** A little less than the photograph's size, turned a little for each ship; says how bright its middle is. */
    int brightness(int ship) {
        BufferedImage small = scale(0.8, ship);
        return small.getRGB(small.getWidth() / 2, small.getHeight() / 2) & 0xff;
    }

    private BufferedImage scale(double factor, int ship) {
        AffineTransform transform = AffineTransform.getScaleInstance(factor, factor);
        transform.rotate(ship * 0.001);
        BufferedImage small =
                new BufferedImage((int) (WIDTH * factor), (int) (HEIGHT * factor), BufferedImage.TYPE_INT_RGB);
        return new AffineTransformOp(transform, AffineTransformOp.TYPE_BICUBIC).filter(photograph, small);
    }
}
