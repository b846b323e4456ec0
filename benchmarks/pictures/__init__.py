"""What `make screenshots` draws: the registers, the camera, and the screens in their order."""
