import { config } from "zod";

/**
 * Our content policy forbids code made from text. Without this zod would try it when the first shape is made, and be
 * refused; so this file stands before all others that make shapes.
 */
config({ jitless: true });
