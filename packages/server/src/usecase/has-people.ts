export { hasPeople } from "../store/desks.ts";
