import java.util.Arrays;

/**
 * Runs the main class named by the first argument, and leaves cleanly when standard input ends.
 * The parent keeps the pipe open; when it dies, however it dies, the pipe closes, and System.exit
 * runs the server's own shutdown hook (checkpoint, then exit). It names no class of the server.
 */
public class Guard {
  public static void main(String[] args) throws Exception {
    Thread watch = new Thread(() -> {
      try {
        while (System.in.read() >= 0) { }
      } catch (java.io.IOException e) {
        // the same as the end
      }
      System.exit(0);
    }, "stdin-guard");
    watch.setDaemon(true);
    watch.start();
    String[] rest = Arrays.copyOfRange(args, 1, args.length);
    Class.forName(args[0]).getMethod("main", String[].class).invoke(null, (Object) rest);
  }
}
