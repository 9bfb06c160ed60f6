/** "comptoir" in ASCII and the number of the plate that was chosen: ink blue and brass. The app icon is drawn from it. */
export const houseId = "0x636f6d70746f697200f3";
