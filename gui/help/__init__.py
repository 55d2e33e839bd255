"""Help that lies in the program: the guide, the legend of the marks, versions and licences."""
