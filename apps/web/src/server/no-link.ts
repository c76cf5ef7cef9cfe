export const NO_LINK = "This is no link of ours. Copy the whole of it, or ask for another.";
