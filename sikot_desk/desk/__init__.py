"""What an officer does and sees, without Qt and without SQL; synchronous, knows no thread."""
