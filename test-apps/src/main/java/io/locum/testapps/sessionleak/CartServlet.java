package io.locum.testapps.sessionleak;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Puts what is asked for into the cart of the session. */
final class CartServlet extends HttpServlet {

    private static final int RECOMMENDED = 60;

    private final boolean logsOut;

    CartServlet(boolean logsOut) {
        this.logsOut = logsOut;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession();
        List<String> cart = new ArrayList<>();
        for (int item = 0; item < RECOMMENDED; item++) {
            cart.add("recommended with " + request.getParameter("item") + ": " + item);
        }
        session.setAttribute("cart", cart);
        response.getWriter().println(cart.size());
        if (logsOut) {
            session.invalidate();
        }
    }
}
